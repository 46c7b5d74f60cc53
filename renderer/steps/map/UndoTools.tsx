import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../store/useStore';
import { useEditText } from './useEditText';

/** The way back and forth through the edits: each button says what it would undo, and what was undone is read out. */
export function UndoTools() {
  const { t } = useTranslation('map');
  const editText = useEditText();
  const plan = useStore((state) => state.plan);
  const { past, future, moved } = useStore((state) => state.planHistory);
  const undo = useStore((state) => state.undoEdit);
  const redo = useStore((state) => state.redoEdit);
  const before = past.at(-1);
  const [after] = future;
  const ways = [
    {
      key: 'undo',
      Icon: IconArrowBackUp,
      what: plan && before && editText(before.plan, plan, before.name),
      act: undo,
    },
    {
      key: 'redo',
      Icon: IconArrowForwardUp,
      what: plan && after && editText(plan, after.plan, after.name),
      act: redo,
    },
  ] as const;
  return (
    <>
      {ways.map(({ key, Icon, what, act }) => {
        const label = what ? t(`columns.${key}What`, { what }) : t(`columns.${key}`);
        return (
          <Tooltip key={key} label={label} multiline maw={320}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={label}
              aria-disabled={!what}
              data-disabled={!what}
              onClick={act}
            >
              <Icon size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        );
      })}
      <VisuallyHidden role="status">
        {moved && (
          // A new element is read out even where the words are the same as before.
          <span key={`${moved.way} ${String(past.length)}`}>
            {t(`columns.${moved.way}`, { what: editText(moved.before, moved.after, moved.name) })}
          </span>
        )}
      </VisuallyHidden>
    </>
  );
}
