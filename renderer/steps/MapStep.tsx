import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepFrame } from '../components/StepFrame';
import { formatCount } from '../format';
import { problemsOf } from '../store/planSlice';
import { useStore } from '../store/useStore';
import { CallMode } from './map/CallMode';
import { MapBoard } from './map/MapBoard';
import { useUndoKeys } from './map/useUndoKeys';

/** Step 2: what each row is, where each column goes, and beside it the events exactly as they will be sent. */
export function MapStep() {
  const { t } = useTranslation('map');
  const preview = useStore((state) => (state.file.kind === 'open' ? state.file.preview : null));
  const plan = useStore((state) => state.plan);
  const suggestion = useStore((state) => state.suggestion);
  const checked = useStore((state) => state.check?.plan === state.plan);
  const showStep = useStore((state) => state.showStep);
  const startCheck = useStore((state) => state.startCheck);
  const editPlan = useStore((state) => state.editPlan);
  const [choosing, setChoosing] = useState(false);
  useUndoKeys(
    useStore((state) => state.undoEdit),
    useStore((state) => state.redoEdit),
  );
  if (!preview || !plan || !suggestion) return null;

  const problems = problemsOf(plan);
  const missing = [...new Set(problems.map(({ code }) => t(`needed.${code}`)))].join(', ');
  const { value, exact } = preview.rowCount;
  const rows = formatCount(value);
  return (
    <StepFrame
      title={t('title')}
      fill
      aside={
        <CallMode
          plan={plan}
          suggestion={suggestion}
          choosing={choosing}
          onChoosing={setChoosing}
          onEdit={editPlan}
        />
      }
      onBack={() => {
        showStep('file');
      }}
      hint={problems.length > 0 ? t('missing', { what: missing }) : undefined}
      primary={
        <Button
          disabled={problems.length > 0}
          onClick={() => {
            if (!checked) void startCheck();
            showStep('check');
          }}
        >
          {exact ? t('check', { count: value, rows }) : t('checkAbout', { rows })}
        </Button>
      }
    >
      <MapBoard
        preview={preview}
        plan={plan}
        suggestion={suggestion}
        problems={problems}
        choosing={choosing}
        onChosen={() => {
          setChoosing(false);
        }}
      />
    </StepFrame>
  );
}
