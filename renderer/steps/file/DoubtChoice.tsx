import { Radio } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Dialect } from '../../../shared/model/dialect';
import type { FileDoubt } from '../../../shared/model/openedFile';
import { ChoiceCard } from '../../components/ChoiceCard';
import { DoubtTable } from './DoubtTable';
import { encodingNames } from './encodingNames';
import { useDialectWords } from './useFileWords';
import classes from './DoubtChoice.module.css';

export interface DoubtChoiceProps {
  readonly doubt: FileDoubt;
  readonly onChoose: (dialect: Dialect) => void;
}

/** What only the person can tell, as results to choose from; none is chosen before they do. */
export function DoubtChoice({ doubt, onChoose }: DoubtChoiceProps) {
  const { t } = useTranslation('file');
  const words = useDialectWords();
  return (
    <Radio.Group
      className={classes['doubt'] ?? ''}
      label={
        <span className={classes['title']}>
          <IconHelpCircle size={18} stroke={1.9} aria-hidden />
          {t(`doubt.${doubt.kind}.title`)}
        </span>
      }
      description={t(`doubt.${doubt.kind}.text`)}
      value={null}
      onChange={(value) => {
        const chosen = doubt.options[Number(value)];
        if (chosen) onChoose(chosen.dialect);
      }}
    >
      <div className={classes['options']}>
        {doubt.kind === 'encoding'
          ? doubt.options.map(({ dialect, example }, index) => (
              <ChoiceCard
                key={dialect.encoding}
                value={String(index)}
                title={example}
                description={encodingNames[dialect.encoding]}
              />
            ))
          : doubt.options.map(({ dialect, rows }, index) => (
              <ChoiceCard
                key={index}
                value={String(index)}
                title={words(dialect, Math.max(0, ...rows.map(({ length }) => length))).join(' · ')}
                description={<DoubtTable rows={rows} />}
              />
            ))}
      </div>
    </Radio.Group>
  );
}
