import { Button, Radio, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailureCode } from '../../../shared/model/failure';
import { ChoiceCard } from '../../components/ChoiceCard';
import type { Place } from './readSource';
import classes from './RegionChoice.module.css';
import { TextLink } from '../../components/TextLink';

export interface RegionChoiceProps {
  readonly place: Place | null;
  readonly onPlace: (place: Place) => void;
  readonly url: string;
  readonly onUrl: (url: string) => void;
  readonly missing: boolean;
  readonly urlFailure: FailureCode | undefined;
  readonly onHelp: () => void;
}

const places = ['us', 'eu', 'custom'] as const;

/** Segment's two regions, and behind *Advanced* an address of one's own. Nothing is chosen beforehand. */
export function RegionChoice(props: RegionChoiceProps) {
  const { place, onPlace, url, onUrl, missing, urlFailure, onHelp } = props;
  const { t } = useTranslation(['send', 'failures']);
  const [advanced, setAdvanced] = useState(place === 'custom');
  const Chevron = advanced ? IconChevronDown : IconChevronRight;
  return (
    <Radio.Group
      label={t('send:form.region')}
      description={
        <>
          {t('send:form.regionDescription')} <TextLink onClick={onHelp}>{t('send:form.regionHelp')}</TextLink>
        </>
      }
      error={missing && t('send:form.regionMissing')}
      value={place}
      onChange={(value) => {
        const chosen = places.find((known) => known === value);
        if (chosen) onPlace(chosen);
      }}
    >
      <div className={classes['regions']}>
        <ChoiceCard value="us" title={t('send:form.us')} description={t('send:form.usDescription')} />
        <ChoiceCard value="eu" title={t('send:form.eu')} description={t('send:form.euDescription')} />
        {advanced && (
          <ChoiceCard
            value="custom"
            title={t('send:form.custom')}
            description={t('send:form.customDescription')}
          />
        )}
      </div>
      {place === 'custom' && advanced && (
        <TextInput
          mt="sm"
          label={t('send:form.url')}
          description={t('send:form.urlDescription')}
          value={url}
          onChange={(event) => {
            onUrl(event.currentTarget.value);
          }}
          error={urlFailure && t(`failures:${urlFailure}`)}
          maxLength={2000}
          spellCheck={false}
        />
      )}
      {place !== 'custom' && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="xs"
          aria-expanded={advanced}
          leftSection={<Chevron size={14} aria-hidden />}
          onClick={() => {
            setAdvanced(!advanced);
          }}
        >
          {t('send:form.advanced')}
        </Button>
      )}
    </Radio.Group>
  );
}
