import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from '../../shared/model/csv';
import { type Dialect, isJson } from '../../shared/model/dialect';
import { DataTable } from '../components/DataTable';
import { FailureAlert } from '../components/FailureAlert';
import type { RowAction } from '../components/RowMenu';
import { StepFrame } from '../components/StepFrame';
import { formatCount } from '../format';
import type { ReadAs } from '../store/fileSlice';
import { useStore } from '../store/useStore';
import { ArchiveNote } from './file/ArchiveNote';
import { ChangedNote } from './file/ChangedNote';
import { DoubtChoice } from './file/DoubtChoice';
import { FileSentence } from './file/FileSentence';
import { FileWarnings } from './file/FileWarnings';
import { LaterColumnsNote } from './file/LaterColumnsNote';
import { RawLines } from './file/RawLines';
import { RetryChoice } from './file/RetryChoice';
import { SetUpNote } from './file/SetUpNote';
import { startAt } from './file/tableStart';
import { useRowNote } from './file/useFileWords';
import classes from './FileStep.module.css';

/** The file as it is written and as it was understood, until the person says that this is right. */
export function FileStep() {
  const { t } = useTranslation('file');
  const preview = useStore((state) => (state.file.kind === 'open' ? state.file.preview : null));
  const failure = useStore((state) => state.dialectFailure);
  const readAs = useStore((state) => state.readAs);
  const again = useStore((state) => preview?.retry !== undefined && state.retryAs === 'first');
  const showStep = useStore((state) => state.showStep);
  const [reading, setReading] = useState(0);
  if (!preview) return null;

  async function readAgain(as: ReadAs) {
    setReading((count) => count + 1);
    await readAs(as);
    setReading((count) => count - 1);
  }

  function choose(dialect: Dialect) {
    void readAgain({ dialect });
  }

  const { dialect, doubt, rawLines } = preview;
  const rowActions: readonly RowAction[] = !isJson(dialect)
    ? [
        {
          label: (number) => t('row.names', { number: formatCount(number) }),
          onChoose: (number) => {
            choose(startAt(dialect, number, true));
          },
        },
        {
          label: (number) => t('row.start', { number: formatCount(number) }),
          onChoose: (number) => {
            choose(startAt(dialect, number, false));
          },
        },
      ]
    : [];

  return (
    <StepFrame
      title={t('title')}
      fill
      hint={doubt && t('doubt.hint')}
      primary={
        <Button
          disabled={doubt !== undefined}
          rightSection={<IconArrowRight size={16} aria-hidden />}
          onClick={() => {
            showStep('map');
          }}
        >
          {t('mapColumns')}
        </Button>
      }
    >
      <div className={classes['content']}>
        <FileSentence
          preview={preview}
          reading={reading > 0}
          onChange={choose}
          onChangePart={(part) => {
            void readAgain({ part });
          }}
        />
        <ChangedNote />
        {doubt && <DoubtChoice doubt={doubt} onChoose={choose} />}
        {preview.retry && <RetryChoice />}
        {!again && <SetUpNote preview={preview} />}
        <LaterColumnsNote />
        {!preview.retry && <ArchiveNote columns={preview.columns} />}
        {failure && <FailureAlert failure={failure} />}
        <FileWarnings warnings={preview.warnings} />
        {rawLines.length > 0 && (
          <section className={classes['raw']}>
            <h2 className={classes['heading']}>{t('raw.title')}</h2>
            <RawLines lines={rawLines} dialect={dialect} rowActions={rowActions} />
          </section>
        )}
        <ReadTable preview={preview} rowActions={rowActions} />
      </div>
    </StepFrame>
  );
}

interface ReadTableProps {
  readonly preview: FilePreview;
  readonly rowActions: readonly RowAction[];
}

function ReadTable({ preview, rowActions }: ReadTableProps) {
  const { t } = useTranslation('file');
  const rowNote = useRowNote();
  const { name, columns, rows, rowCount } = preview;
  const table = useMemo(
    () => ({ cells: rows.map((row) => row.cells), numbers: rows.map((row) => row.rowNumber) }),
    [rows],
  );
  const shown = formatCount(rows.length);
  const all = rowCount.exact && rowCount.value === rows.length;
  return (
    <section className={classes['table']}>
      <h2 className={classes['heading']}>
        {t('table.title')}
        <span className={classes['aside']}>
          {rows.length === 1 ? t('table.one') : all ? t('table.all', { shown }) : t('table.first', { shown })}
        </span>
      </h2>
      <DataTable
        label={t('table.label', { name })}
        columns={columns}
        rows={table.cells}
        rowNumbers={table.numbers}
        notes={rows.map(rowNote)}
        rowActions={rowActions.length > 0 ? rowActions : undefined}
      />
    </section>
  );
}
