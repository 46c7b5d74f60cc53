import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from '../../../shared/model/csv';
import { addField, sendRest } from '../../../shared/model/editPlan';
import type { SegmentEvent } from '../../../shared/model/event';
import type { Plan } from '../../../shared/model/plan';
import { plannedCalls, type PlanProblem } from '../../../shared/pipeline/planProblems';
import type { Suggestion } from '../../../shared/pipeline/suggestPlan';
import type { JsonPath } from '../../components/jsonLines';
import { useStore } from '../../store/useStore';
import { AddField } from './AddField';
import { CallChoice } from './CallChoice';
import { ColumnLine } from './ColumnLine';
import { ColumnList } from './ColumnList';
import { columnStatus } from './columnStatus';
import { countRows, isShown, matches, type Show } from './filterRows';
import { ListTools } from './ListTools';
import { LiveJson } from './LiveJson';
import { columnOf, mapRows, rowKey } from './mapRows';
import { neededItems } from './neededItems';
import { NeededLine } from './NeededLine';
import { restKind, sendableColumns, withTypes } from './sendableColumns';
import { showsTarget } from './targetPath';
import { typeFor } from './targetType';
import { usePreparedRows } from './usePreparedRows';
import classes from './MapBoard.module.css';

/** From this many lines on, looking for one pays. */
const filterFrom = 15;

export interface MapBoardProps {
  readonly preview: FilePreview;
  readonly plan: Plan;
  readonly suggestion: Suggestion;
  readonly problems: readonly PlanProblem[];
}

/** The kind of row above, the columns on the left, the events on the right. */
export function MapBoard({ preview, plan, suggestion, problems }: MapBoardProps) {
  const { t } = useTranslation('map');
  const { rows } = preview;
  const stamp = useStore((state) => state.info?.stamp ?? null);
  const shownRow = useStore((state) => Math.min(state.shownRow, Math.max(0, rows.length - 1)));
  const showRow = useStore((state) => state.showRow);
  const editPlan = useStore((state) => state.editPlan);
  const undoEdit = useStore((state) => state.undoEdit);
  const redoEdit = useStore((state) => state.redoEdit);
  const history = useStore((state) => state.planHistory);
  const checkProblems = useStore((state) => state.check?.report?.problems);
  const { shown, summary } = usePreparedRows(plan, rows, shownRow, stamp);
  const [pointed, setPointed] = useState<number | null>(null);
  const [lit, setLit] = useState<number | null>(null);
  const [find, setFind] = useState('');
  const [show, setShow] = useState<Show>('all');
  const [adding, setAdding] = useState(false);

  const stated = useMemo(() => {
    const input = { plan, suggestion, problems, issues: summary.issues };
    return mapRows(plan).map((row) => ({ row, status: columnStatus(row, input) }));
  }, [plan, suggestion, problems, summary]);
  const counts = useMemo(() => countRows(stated), [stated]);
  const withFilter = stated.length > filterFrom;
  const visible = withFilter
    ? stated.filter((row) => isShown(row, show) && matches(row, find, plan))
    : stated;
  const statuses = new Map(visible.map(({ row, status }) => [rowKey(row), status]));
  const types = useMemo(() => plannedCalls(plan), [plan]);
  const rest = useMemo(() => sendableColumns(stated, plan), [stated, plan]);
  const cellsOf = (column: number) => rows.map(({ cells }) => cells[column] ?? '');

  function pointAtValue(event: SegmentEvent, path: JsonPath | null) {
    const field =
      path === null ? -1 : plan.fields.findIndex(({ target }) => showsTarget(path, target, event));
    setLit(field < 0 ? null : field);
  }

  return (
    <>
      <CallChoice
        plan={plan}
        suggestion={suggestion}
        cellsOf={cellsOf}
        unknownValues={(checkProblems ?? []).flatMap(({ code, examples }) =>
          code === 'callTypeUnknown' ? examples.flatMap(({ value }) => value ?? []) : [],
        )}
        onEdit={editPlan}
      />
      <NeededLine
        plan={plan}
        items={neededItems(plan, problems)}
        timesMissing={timesMissing(plan, preview)}
        onEdit={editPlan}
      />
      <div className={classes['board']}>
        <section className={classes['list']} aria-label={t('columns.heading')}>
          <ListTools
            find={find}
            show={show}
            counts={counts}
            withFilter={withFilter}
            rest={rest.length}
            restKind={restKind(plan)}
            canUndo={history.past.length > 0}
            canRedo={history.future.length > 0}
            onFind={setFind}
            onShow={setShow}
            onSendRest={() => {
              editPlan((old) => sendRest(old, withTypes(rest, rows), restKind(old)));
            }}
            onAdd={() => {
              setAdding(true);
            }}
            onUndo={undoEdit}
            onRedo={redoEdit}
          />
          <ColumnList
            rows={visible.map(({ row }) => row)}
            empty={
              <>
                <p>{t('columns.noMatch')}</p>
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => {
                    setFind('');
                    setShow('all');
                  }}
                >
                  {t('columns.showAll')}
                </Button>
              </>
            }
            renderRow={(row) => (
              <ColumnLine
                row={row}
                plan={plan}
                preview={preview}
                types={types}
                status={statuses.get(rowKey(row)) ?? { kind: 'none', tone: 'quiet' }}
                issue={row.column === null ? undefined : summary.issues.get(row.column)}
                shownRow={shownRow}
                lit={row.field !== null && row.field === lit}
                onEdit={editPlan}
                onPoint={setPointed}
              />
            )}
          />
        </section>
        <LiveJson
          prepared={shown}
          index={shownRow}
          rowCount={rows.length}
          problemRows={summary.problemRows}
          columns={plan.columns}
          callsChosen={types.length > 0}
          pointed={pointed === null ? null : (plan.fields[pointed]?.target ?? null)}
          onShow={showRow}
          onPoint={pointAtValue}
        />
      </div>
      <AddField
        opened={adding}
        columns={plan.columns}
        types={types}
        onAdd={(from, target) => {
          const index = from.kind === 'column' ? from.column : -1;
          const type = typeFor(target, null, { name: plan.columns[index] ?? '', index, rows });
          editPlan((old) => addField(old, { from, target, type }));
        }}
        onClose={() => {
          setAdding(false);
        }}
      />
    </>
  );
}

/** Whether some row of the preview has no time, or all of them. */
function timesMissing(plan: Plan, { profiles }: FilePreview): boolean {
  const field = plan.fields.find(({ target }) => target.kind === 'timestamp');
  if (!field) return true;
  const column = columnOf(field);
  const profile = column === null ? undefined : profiles[column];
  return profile !== undefined && profile.filled < profile.rows;
}
