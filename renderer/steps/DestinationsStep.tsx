export function DestinationsStep() {
  return null;
}
