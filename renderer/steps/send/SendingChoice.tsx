import { Button, Checkbox, Radio, Stack } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SendingOptions, sendingOrders } from '../../../shared/model/sending';
import classes from './SendingChoice.module.css';

export interface SendingChoiceProps {
  readonly sending: SendingOptions | undefined;
  readonly onChange: (sending: SendingOptions) => void;
}

/** What few people need, behind *Advanced*: packed requests, and a strict order. Open where something of it is chosen. */
export function SendingChoice({ sending = {}, onChange }: SendingChoiceProps) {
  const { t } = useTranslation('send');
  const id = useId();
  const { compress = false, order = 'file' } = sending;
  const [open, setOpen] = useState(compress || order !== 'file');
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={open}
        aria-controls={id}
        leftSection={<Chevron size={14} aria-hidden />}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t('sending.advanced')}
      </Button>
      <div id={id} hidden={!open} className={classes['options']}>
        <Checkbox
          label={t('sending.compress')}
          description={t('sending.compressText')}
          classNames={{ description: classes['text'] }}
          checked={compress}
          onChange={(event) => {
            onChange({ ...sending, compress: event.currentTarget.checked });
          }}
        />
        <Radio.Group
          label={t('sending.order')}
          value={order}
          onChange={(value) => {
            const chosen = sendingOrders.find((known) => known === value);
            if (chosen) onChange({ ...sending, order: chosen });
          }}
        >
          <Stack gap="sm" mt="xs">
            {sendingOrders.map((known) => (
              <Radio
                key={known}
                value={known}
                label={t(`sending.${known}`)}
                description={t(`sending.${known}Text`)}
                classNames={{ description: classes['text'] }}
              />
            ))}
          </Stack>
        </Radio.Group>
      </div>
    </div>
  );
}
