import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostEventsPerSecond, type Speed, speedSchema } from '../../../shared/model/speed';
import { speeds } from '../../../shared/segment/speeds';

export interface OwnSpeedProps {
  readonly speed: Speed;
  readonly onChange: (speed: Speed) => void;
}

/** A speed as a number. It counts when it is typed to its end: 1,200 on its way never means 1. */
export function OwnSpeed({ speed, onChange }: OwnSpeedProps) {
  const { t } = useTranslation('send');
  const [typed, setTyped] = useState<string | number>(speed ?? speeds.standard);

  function commit() {
    const read = speedSchema.safeParse(typed);
    if (!read.success) setTyped(speed ?? speeds.standard);
    else if (read.data !== speed) onChange(read.data);
  }

  return (
    <NumberInput
      size="xs"
      w={104}
      aria-label={t('speed.ownLabel')}
      value={typed}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
      min={1}
      max={mostEventsPerSecond}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator=","
      hideControls
    />
  );
}
