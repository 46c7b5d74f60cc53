/** What spreadsheets show where a formula has no result. Source: ECMA-376 part 1, 18.17.2.2, and Excel's later ones. */
const errors =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|GETTING_DATA)$/;

/** Whether a cell holds no value but the error of a formula, in a workbook or in a file that was saved of one. */
export function isFormulaError(cell: string): boolean {
  return cell.charCodeAt(0) === 35 && errors.test(cell);
}
