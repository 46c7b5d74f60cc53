import path from 'node:path';

/** Whether the path is that of a report: `report.html` in a folder right inside the one that holds all imports. */
export function isReport(importsFolder: string, file: string): boolean {
  if (!path.isAbsolute(file) || path.basename(file) !== 'report.html') return false;
  return path.dirname(path.dirname(path.resolve(file))) === path.resolve(importsFolder);
}
