import { memo, useMemo } from 'react';
import type { FilePreview } from '../../../shared/model/csv';
import {
  removeField,
  setColumnTarget,
  setConstant,
  setFieldTarget,
  setFieldType,
} from '../../../shared/model/editPlan';
import type { CallType } from '../../../shared/model/event';
import type { Plan, Target } from '../../../shared/model/plan';
import type { EditPlan } from '../../store/planSlice';
import { ColumnRow } from './ColumnRow';
import type { ColumnStatus } from './columnStatus';
import { FieldGear } from './field/FieldGear';
import type { MapRow } from './mapRows';
import type { ColumnIssue } from './previewSummary';
import { typeFor } from './targetType';
import { TimeDetails } from './TimeDetails';
import { useStatusText } from './useStatusText';

export interface ColumnLineProps {
  readonly row: MapRow;
  readonly plan: Plan;
  readonly preview: FilePreview;
  readonly types: readonly CallType[];
  readonly status: ColumnStatus;
  readonly issue: ColumnIssue | undefined;
  readonly shownRow: number;
  readonly lit: boolean;
  readonly onEdit: EditPlan;
  readonly onPoint: (row: MapRow | null) => void;
}

/** A line of the list, with the edits that its controls mean. */
export const ColumnLine = memo(function ColumnLine(props: ColumnLineProps) {
  const { row, plan, preview, types, status, issue, shownRow, lit, onEdit, onPoint } = props;
  const statusText = useStatusText(plan);

  const { rows } = preview;
  const { column } = row;
  const field = row.field === null ? null : (plan.fields[row.field] ?? null);
  const name = column === null ? null : (plan.columns[column] ?? '');
  const isTime = field?.target.kind === 'timestamp' && column !== null;
  const cells = useMemo(
    () => (isTime ? rows.map((record) => record.cells[column] ?? '').filter((cell) => cell !== '') : []),
    [isTime, rows, column],
  );

  const profile = column === null ? undefined : preview.profiles[column];
  const filled = profile !== undefined && profile.filled === profile.rows;
  const shownCell = column === null ? '' : (rows[shownRow]?.cells[column] ?? '');

  function choose(target: Target | null) {
    const type = target
      ? typeFor(target, field, { name: name ?? '', index: column ?? -1, rows, type: profile?.type })
      : 'text';
    if (row.kind === 'column') onEdit((old) => setColumnTarget(old, row.column, target, type));
    else if (target) onEdit((old) => setFieldTarget(old, row.field, target, type));
  }

  return (
    <ColumnRow
      name={name}
      profile={row.kind === 'column' ? profile : undefined}
      field={field}
      columns={plan.columns}
      tools={
        row.field !== null &&
        field && (
          <FieldGear
            index={row.field}
            field={field}
            columns={plan.columns}
            rows={rows}
            types={types}
            onEdit={onEdit}
          />
        )
      }
      types={types}
      status={status}
      statusText={statusText(status)}
      lit={lit}
      onTarget={choose}
      onType={(type) => {
        const { field: index } = row;
        if (index !== null) onEdit((old) => setFieldType(old, index, type));
      }}
      onText={(text) => {
        const { field: index } = row;
        if (index !== null)
          onEdit((old) => setConstant(old, index, text), { ongoing: `text ${String(index)}` });
      }}
      onRemove={
        row.kind === 'field'
          ? () => {
              onEdit((old) => removeField(old, row.field));
            }
          : undefined
      }
      onPoint={(pointed) => {
        onPoint(pointed ? row : null);
      }}
    >
      {isTime && name !== null ? (
        <TimeDetails
          column={name}
          cells={cells}
          cell={shownCell === '' ? cells[0] : shownCell}
          time={plan.time}
          timesMissing={!filled || plan.time.whenMissing === 'importStart'}
          issue={issue}
          onEdit={onEdit}
        />
      ) : undefined}
    </ColumnRow>
  );
});
