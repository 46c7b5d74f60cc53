export function FileStep() {
  return null;
}
