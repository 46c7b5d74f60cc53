export function SendStep() {
  return null;
}
