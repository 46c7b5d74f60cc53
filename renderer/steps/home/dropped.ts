/** What a person dropped or pasted, as far as it can become an import. */
export type Dropped =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'folder'; readonly name: string }
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'rows'; readonly text: string };

/** Reads it within the event: the browser empties a transfer as soon as its event is over. */
export function readDropped(transfer: DataTransfer): Dropped {
  const [file, ...others] = transfer.files;
  if (!file) return { kind: 'rows', text: transfer.getData('text/plain') };
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const folder = items.find((item) => item.webkitGetAsEntry()?.isDirectory === true);
  if (folder) return { kind: 'folder', name: folder.getAsFile()?.name ?? file.name };
  return others.length > 0 ? { kind: 'files', files: [file, ...others] } : { kind: 'file', file };
}
