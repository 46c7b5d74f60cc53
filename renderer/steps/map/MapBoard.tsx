import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
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
import type { Filling } from './field/AddFieldForm';
import { CallChoice } from './CallChoice';
import { ColumnLine } from './ColumnLine';
import { ColumnList, type ColumnListHandle } from './ColumnList';
import { type ColumnStatus, columnStatuses } from './columnStatus';
import { FieldTools } from './FieldTools';
import { countRows, isShown, matches, type Show } from './filterRows';
import { ListTools } from './ListTools';
import { LiveJson } from './LiveJson';
import { type MapRow, mapRows, targetOf } from './mapRows';
import { neededItems } from './neededItems';
import { NeededLine } from './NeededLine';
import { PresetNote } from './PresetNote';
import { RepeatsDialog } from './RepeatsDialog';
import { RowRule } from './rule/RowRule';
import { SendRest } from './SendRest';
import { restKind, sendableColumns, withTypes } from './sendableColumns';
import { showsTarget } from './targetPath';
import { typeFor } from './targetType';
import { TemplateNote } from './TemplateNote';
import { usePreparedRows } from './usePreparedRows';
import classes from './MapBoard.module.css';

/** From this many lines on, looking for one pays. */
const filterFrom = 15;

const notSent: ColumnStatus = { kind: 'none', tone: 'quiet' };

export interface MapBoardProps {
  readonly preview: FilePreview;
  readonly plan: Plan;
  readonly suggestion: Suggestion;
  readonly problems: readonly PlanProblem[];
  /** A column shall say what each row is, but which one is not chosen yet. */
  readonly choosing: boolean;
  readonly onChosen: () => void;
}

/** The kind of row above, the columns on the left, the events on the right. */
export function MapBoard({ preview, plan, suggestion, problems, choosing, onChosen }: MapBoardProps) {
  const { t } = useTranslation('map');
  const { rows } = preview;
  const stamp = useStore((state) => state.info?.stamp ?? null);
  const shownRow = useStore((state) => Math.min(state.shownRow, Math.max(0, rows.length - 1)));
  const showRow = useStore((state) => state.showRow);
  const editPlan = useStore((state) => state.editPlan);
  const checkProblems = useStore((state) => state.check?.report?.problems);
  const { shown, summary } = usePreparedRows(plan, rows, shownRow, stamp);
  const [pointed, setPointed] = useState<MapRow | null>(null);
  const [lit, setLit] = useState<number | null>(null);
  const [find, setFind] = useState('');
  const [show, setShow] = useState<Show>('all');
  const [adding, setAdding] = useState<Filling | null>(null);
  const [asking, setAsking] = useState(false);

  const stated = useMemo(() => {
    const lines = mapRows(plan);
    const statuses = columnStatuses(lines, {
      plan,
      suggestion,
      problems,
      issues: summary.issues,
      profiles: preview.profiles,
    });
    return lines.map((row, index) => ({ row, status: statuses[index] ?? notSent }));
  }, [plan, suggestion, problems, summary, preview.profiles]);
  const counts = useMemo(() => countRows(stated), [stated]);
  const withFilter = stated.length > filterFrom;
  const visible = useMemo(
    () => (withFilter ? stated.filter((row) => isShown(row, show) && matches(row, find, plan)) : stated),
    [withFilter, stated, show, find, plan],
  );
  const types = useMemo(() => plannedCalls(plan), [plan]);
  const rest = useMemo(() => sendableColumns(stated, plan), [stated, plan]);
  const list = useRef<ColumnListHandle>(null);
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
        choosing={choosing}
        onChosen={onChosen}
        cellsOf={cellsOf}
        unknownValues={(checkProblems ?? []).flatMap(({ code, examples }) =>
          code === 'callTypeUnknown' ? examples.flatMap(({ value }) => value ?? []) : [],
        )}
        onEdit={editPlan}
      />
      <PresetNote suggestion={suggestion} />
      <TemplateNote />
      <RowRule preview={preview} plan={plan} onEdit={editPlan} />
      <NeededLine
        plan={plan}
        items={neededItems(plan, problems)}
        onEdit={editPlan}
        onDerive={() => {
          setAdding('uuid');
        }}
      >
        <FieldTools
          onAdd={() => {
            setAdding('constant');
          }}
          onRepeats={() => {
            setAsking(true);
          }}
        />
      </NeededLine>
      <div className={classes['board']}>
        <section className={classes['list']} aria-label={t('columns.heading')}>
          {withFilter && (
            <ListTools
              find={find}
              show={show}
              counts={counts}
              onFind={(text) => {
                setFind(text);
                list.current?.toTop();
              }}
              onShow={(next) => {
                setShow(next);
                list.current?.toTop();
              }}
            />
          )}
          <ColumnList
            ref={list}
            lines={visible}
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
            footer={
              rest.length > 0 && (
                <SendRest
                  count={rest.length}
                  kind={restKind(plan)}
                  onSend={() => {
                    const kind = restKind(plan);
                    editPlan((old) => sendRest(old, withTypes(rest, preview, kind), kind));
                  }}
                />
              )
            }
            renderLine={({ row, status }) => (
              <ColumnLine
                row={row}
                plan={plan}
                preview={preview}
                types={types}
                status={status}
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
          pointed={pointed && targetOf(pointed, plan)}
          onShow={showRow}
          onPoint={pointAtValue}
        />
      </div>
      <AddField
        filling={adding}
        columns={plan.columns}
        rows={rows}
        types={types}
        onAdd={(field) => {
          const { from, target } = field;
          const index = from.kind === 'column' ? from.column : -1;
          const type = typeFor(target, null, {
            name: plan.columns[index] ?? '',
            index,
            rows,
            type: preview.profiles[index]?.type,
          });
          editPlan((old) => addField(old, { ...field, type }));
        }}
        onClose={() => {
          setAdding(null);
        }}
      />
      <RepeatsDialog
        opened={asking}
        plan={plan}
        onEdit={editPlan}
        onClose={() => {
          setAsking(false);
        }}
      />
    </>
  );
}
