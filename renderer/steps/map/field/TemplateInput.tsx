import { Button, ScrollArea, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { planLimits } from '../../../../shared/model/plan';

export interface TemplateInputProps {
  readonly value: string;
  readonly columns: readonly string[];
  readonly onChange: (template: string) => void;
}

/** So many columns have a button; the others can be typed. */
const mostButtons = 60;

/** A Liquid template, with the columns as buttons that put them where the cursor stands. */
export function TemplateInput({ value, columns, onChange }: TemplateInputProps) {
  const { t } = useTranslation('fields');
  const input = useRef<HTMLTextAreaElement>(null);

  function insert(column: string) {
    const start = input.current?.selectionStart ?? value.length;
    const end = input.current?.selectionEnd ?? start;
    const cell = `{{ row[${quoted(column)}] }}`;
    onChange(`${value.slice(0, start)}${cell}${value.slice(end)}`.slice(0, planLimits.text));
    input.current?.focus();
  }

  return (
    <>
      <Textarea
        ref={input}
        label={t('add.templateText')}
        size="xs"
        rows={3}
        maxLength={planLimits.text}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      <ScrollArea.Autosize mah={84}>
        {columns.slice(0, mostButtons).map((column) => (
          <Button
            key={column}
            size="compact-xs"
            variant="default"
            m={2}
            aria-label={t('add.insert', { column })}
            onClick={() => {
              insert(column);
            }}
          >
            {column}
          </Button>
        ))}
      </ScrollArea.Autosize>
    </>
  );
}

/** Liquid knows no escapes: a name with one kind of quotes stands in the other. */
function quoted(name: string): string {
  return name.includes('"') ? `'${name}'` : `"${name}"`;
}
