/** `orders-2024.csv.gz` → `orders-2024`: what a template that was made from this file may be called. */
export function nameOfTemplate(fileName: string): string {
  return fileName.replace(/(\.[a-z]{2,6}){1,2}$/i, '');
}
