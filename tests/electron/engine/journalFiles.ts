import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type JournalEntry, readJournalLine, writeJournalLine } from '../../../electron/engine/journalLine';

/** The entries of an import's journal. */
export async function journalEntries(folder: string): Promise<JournalEntry[]> {
  const text = await readFile(path.join(folder, 'journal.log'), 'utf8');
  return text.split('\n').flatMap((line) => readJournalLine(line) ?? []);
}

/** Writes the journal anew with what `change` makes of each entry. */
export async function changeJournal(
  folder: string,
  change: (entry: JournalEntry) => JournalEntry | undefined,
): Promise<void> {
  const entries = await journalEntries(folder);
  const lines = entries.flatMap((entry) => change(entry) ?? []).map(writeJournalLine);
  await writeFile(path.join(folder, 'journal.log'), lines.join(''));
}

/** As if everything had left so many hours earlier. */
export function ageJournal(folder: string, hours: number): Promise<void> {
  return changeJournal(folder, (entry) =>
    entry.kind === 'leaving' ? { ...entry, at: entry.at - hours * 3_600_000 } : entry,
  );
}
