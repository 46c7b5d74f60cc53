/**
 * A file dropped beside a drop zone would make the page navigate to it. What no zone has taken by the time the event
 * reaches the window is refused, and the pointer says so.
 */
export function refuseDrops(target: Pick<Window, 'addEventListener'>): void {
  target.addEventListener('dragover', refuse);
  target.addEventListener('drop', refuse);
}

function refuse(event: DragEvent): void {
  if (event.defaultPrevented) return;
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
}
