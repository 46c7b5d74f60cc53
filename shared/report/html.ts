/** HTML that is safe to put into a page: everything that came from outside has been escaped. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Html | readonly Html[] | undefined;

/** HTML with values filled in: texts are escaped, wherever they stand, inside quoted attributes too; undefined is nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  let text = parts[0] ?? '';
  for (const [index, value] of values.entries()) text += valueText(value) + (parts[index + 1] ?? '');
  return new Html(text);
}

function valueText(value: Value): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return escape(String(value));
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that end a text or turn its direction around would change how the rest of the page reads. */
function escape(text: string): string {
  return text
    .replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark)
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}
