export function HomeStep() {
  return null;
}
