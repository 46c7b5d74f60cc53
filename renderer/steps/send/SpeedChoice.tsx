import { SegmentedControl } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receiver } from '../../../shared/model/source';
import type { Speed } from '../../../shared/model/speed';
import { speeds } from '../../../shared/segment/speeds';
import { OwnSpeed } from './OwnSpeed';
import classes from './SpeedChoice.module.css';
import { speedName, speedNames } from './speedName';
import { useReceiverName } from './useReceiverName';

export interface SpeedChoiceProps {
  readonly speed: Speed;
  readonly receiver: Receiver;
  readonly onChange: (speed: Speed) => void;
}

/** How many events may leave in a second: four speeds by name, or a number of one's own, and what each of them means. */
export function SpeedChoice({ speed, receiver, onChange }: SpeedChoiceProps) {
  const { t } = useTranslation('send');
  const receiverName = useReceiverName(receiver);
  const id = useId();
  const [own, setOwn] = useState(speedName(speed) === 'own');
  const kind = own ? 'own' : speedName(speed);
  return (
    <div className={classes['speed']}>
      <div className={classes['choice']}>
        <span id={`${id}-label`} className={classes['label']}>
          {t('speed.label')}
        </span>
        <SegmentedControl
          size="xs"
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-text`}
          value={kind}
          data={[...speedNames, 'own' as const].map((name) => ({ value: name, label: t(`speed.${name}`) }))}
          onChange={(chosen) => {
            setOwn(chosen === 'own');
            if (chosen !== 'own') onChange(speeds[chosen]);
            // A number is needed to begin with.
            else if (speed === null) onChange(speeds.standard);
          }}
        />
        {kind === 'own' && <OwnSpeed speed={speed} onChange={onChange} />}
      </div>
      <p id={`${id}-text`} className={classes['text']}>
        {speed !== null && t('speed.perSecond', { count: speed })}{' '}
        {receiver.kind === 'practice'
          ? speed === null && t('speed.practice')
          : t(`speed.text.${kind}`, { receiver: receiverName })}
      </p>
    </div>
  );
}
