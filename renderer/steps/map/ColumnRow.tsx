import { ActionIcon, NativeSelect, TextInput, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnProfile } from '../../../shared/model/csv';
import type { CallType } from '../../../shared/model/event';
import { type Field, type Target, type ValueType, valueTypes } from '../../../shared/model/plan';
import { formatShare } from '../../format';
import { ColumnProfileCard } from './ColumnProfileCard';
import type { ColumnStatus } from './columnStatus';
import { MadeSource } from './field/MadeSource';
import { StatusLine } from './StatusLine';
import { TargetSelect } from './TargetSelect';
import { hasType } from './targetType';
import { useSourceText } from './useSourceText';
import { useTargetText } from './useTargetText';
import classes from './ColumnRow.module.css';

export interface ColumnRowProps {
  /** The column's name; null for a fixed text. */
  readonly name: string | null;
  /** Absent for fields beyond a column's first. */
  readonly profile?: ColumnProfile | undefined;
  readonly field: Field | null;
  /** Names of all columns. */
  readonly columns: readonly string[];
  readonly types: readonly CallType[];
  readonly status: ColumnStatus;
  readonly statusText: string;
  /** Lit, because its line of the JSON is pointed at. */
  readonly lit: boolean;
  readonly onTarget: (target: Target | null) => void;
  readonly onType: (type: ValueType) => void;
  readonly onText: (text: string) => void;
  /** Only for lines that stand for a field rather than for a column. */
  readonly onRemove?: (() => void) | undefined;
  readonly onPoint: (pointed: boolean) => void;
  /** What else can be done with the field, beside its type. */
  readonly tools?: ReactNode;
  /** More to decide about this column, such as its time zone. */
  readonly children?: ReactNode;
}

/** One column: what it holds, what it becomes, and why. */
export function ColumnRow(props: ColumnRowProps) {
  const { name, field, types, status, statusText, lit, onTarget, onRemove, onPoint, tools, children } = props;
  const { t } = useTranslation('map');
  const targetText = useTargetText();
  const source = useSource(props);
  const target = field ? targetText(field.target).full : t('becomes.notSent');
  return (
    <div
      className={classes['row']}
      data-lit={lit || undefined}
      data-unsent={field === null || undefined}
      onPointerEnter={() => {
        onPoint(true);
      }}
      onPointerLeave={() => {
        onPoint(false);
      }}
      onFocus={() => {
        onPoint(true);
      }}
      onBlur={() => {
        onPoint(false);
      }}
    >
      <Source {...props} target={target} />
      <div className={classes['becomes']}>
        <TargetSelect
          value={field?.target ?? null}
          types={types}
          label={t('becomes.label', { column: name ?? source, target })}
          columnName={name ?? undefined}
          optional={onRemove === undefined}
          onChange={onTarget}
        />
        <StatusLine tone={status.tone} text={statusText} />
      </div>
      <div className={classes['type']}>
        <TypeSelect {...props} />
        {tools}
        {onRemove && (
          <Tooltip label={t('columns.remove', { target })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={30}
              aria-label={t('columns.remove', { target })}
              onClick={onRemove}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {children !== undefined && <div className={classes['details']}>{children}</div>}
    </div>
  );
}

/** The left part: a column with its samples and how full it is, or the fixed text. */
function Source(props: ColumnRowProps & { readonly target: string }) {
  const { name, profile, field, columns, onText, target } = props;
  const { t } = useTranslation('map');
  if (field !== null && (field.from.kind === 'columns' || field.from.kind === 'template')) {
    return <MadeSource from={field.from} columns={columns} className={classes['wide']} />;
  }
  if (name === null) {
    return (
      <div className={classes['wide']}>
        <TextInput
          size="xs"
          value={field?.from.kind === 'constant' ? field.from.value : ''}
          maxLength={10_000}
          placeholder={t('columns.fixedText')}
          aria-label={t('columns.fixedTextFor', { target })}
          onChange={(event) => {
            onText(event.currentTarget.value);
          }}
        />
      </div>
    );
  }
  if (!profile) {
    return <div className={classes['wide']}>{t('columns.alsoFrom', { column: name })}</div>;
  }
  const share = profile.rows === 0 ? 0 : profile.filled / profile.rows;
  const samples = profile.samples.join(' · ');
  return (
    <>
      <div className={classes['column']}>
        <div className={classes['name']}>
          <ColumnProfileCard name={name} profile={profile} />
        </div>
        <div className={classes['samples']} title={samples}>
          {samples === '' ? t('columns.noSamples') : samples}
        </div>
      </div>
      <div className={classes['filled']}>
        <span aria-hidden>{formatShare(share)}</span>
        <VisuallyHidden>{t('columns.filledShare', { share: formatShare(share) })}</VisuallyHidden>
        <span className={classes['track']} aria-hidden>
          <span className={classes['bar']} style={{ width: `${String(share * 100)}%` }} />
        </span>
      </div>
    </>
  );
}

function TypeSelect(props: ColumnRowProps) {
  const { name, field, onType } = props;
  const { t } = useTranslation('map');
  const source = useSource(props);
  if (!field || !hasType(field.target)) return null;
  return (
    <NativeSelect
      size="xs"
      classNames={{ root: classes['typeRoot'] ?? '', input: classes['typeInput'] ?? '' }}
      aria-label={t('becomes.typeOf', { column: name ?? source })}
      data={valueTypes.map((type) => ({ value: type, label: t(`becomes.types.${type}`) }))}
      value={field.type}
      onChange={(event) => {
        const type = valueTypes.find((known) => known === event.currentTarget.value);
        if (type) onType(type);
      }}
    />
  );
}

/** What to call a field that is not one column of the file. */
function useSource({ field, columns }: ColumnRowProps): string {
  const sourceText = useSourceText();
  return field === null ? '' : sourceText(field.from, columns);
}
