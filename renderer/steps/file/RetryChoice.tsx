import { Radio, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceCard } from '../../components/ChoiceCard';
import { useStore } from '../../store/useStore';

/** For a file of rows that Backfill saved: whether they are sent again under their first ids, or are a new file. */
export function RetryChoice() {
  const { t } = useTranslation('file');
  const retryAs = useStore((state) => state.retryAs);
  const chooseRetry = useStore((state) => state.chooseRetry);
  return (
    <Radio.Group
      label={t('retry.title')}
      value={retryAs}
      onChange={(value) => {
        chooseRetry(value === 'new' ? 'new' : 'first');
      }}
    >
      <SimpleGrid cols={2} spacing="xs" mt="xs">
        <ChoiceCard value="first" title={t('retry.first')} description={t('retry.firstText')} />
        <ChoiceCard value="new" title={t('retry.new')} description={t('retry.newText')} />
      </SimpleGrid>
    </Radio.Group>
  );
}
