import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Where no column is an id, one can be made: the same person gets the same one. */
export function NoIdHelp({ onDerive }: { readonly onDerive: () => void }) {
  const { t } = useTranslation('fields');
  return (
    <Text component="span" size="xs" c="dimmed">
      {t('noId.ask')}{' '}
      <Button size="compact-xs" variant="light" aria-haspopup="dialog" onClick={onDerive}>
        {t('noId.derive')}
      </Button>
    </Text>
  );
}
