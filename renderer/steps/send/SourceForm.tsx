import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '../../../shared/ipc/contract';
import type { LinkName } from '../../../shared/ipc/channels';
import type { Failure } from '../../../shared/model/failure';
import type { Source } from '../../../shared/model/source';
import { FailureAlert } from '../../components/FailureAlert';
import { type NewSource, type Place, readSource, type SourceErrors } from './readSource';
import { RegionChoice } from './RegionChoice';
import classes from './SourceForm.module.css';
import { TextLink } from '../../components/TextLink';

export interface SourceFormProps {
  readonly again: Source | undefined;
  readonly keyStore: AppInfo['keyStore'];
  readonly onHelp: (link: LinkName) => void;
  readonly onCancel: () => void;
  /** Saves the source; answers with what went wrong. */
  readonly onSubmit: (source: NewSource) => Promise<Failure | null>;
}

/** Name, region and write key of a source. The key lives in its input alone and leaves it when it is handed over. */
export function SourceForm({ again, keyStore, onHelp, onCancel, onSubmit }: SourceFormProps) {
  const { t } = useTranslation(['send', 'common', 'failures']);
  const nameInput = useRef<HTMLInputElement>(null);
  const keyInput = useRef<HTMLInputElement>(null);
  const [place, setPlace] = useState<Place | null>(again ? placeOf(again) : null);
  const [url, setUrl] = useState(again?.endpoint.kind === 'custom' ? again.endpoint.url : '');
  const [errors, setErrors] = useState<SourceErrors>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saving, setSaving] = useState(false);

  function choose(chosen: Place) {
    setPlace(chosen);
    setErrors(({ name, writeKey }) => ({ ...(name && { name }), ...(writeKey && { writeKey }) }));
  }

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const key = keyInput.current;
    if (!key || saving) return;
    const name = again?.name ?? nameInput.current?.value ?? '';
    const reading = readSource({ name, place, url, writeKey: key.value });
    setFailure(null);
    if (!reading.ok) {
      setErrors(reading.errors);
      if (reading.errors.name) nameInput.current?.focus();
      else if (reading.errors.writeKey && !reading.errors.place && !reading.errors.url) key.focus();
      return;
    }
    setErrors({});
    key.value = '';
    setSaving(true);
    const refused = await onSubmit(reading.source);
    setSaving(false);
    setFailure(refused);
    if (refused) key.focus();
  }

  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        void submit(event);
      }}
    >
      <Stack gap="lg">
        {!again && (
          <>
            <TextInput
              ref={nameInput}
              label={t('send:form.name')}
              description={t('send:form.nameDescription')}
              placeholder={t('send:form.namePlaceholder')}
              maxLength={200}
              error={errors.name && t('send:form.nameMissing')}
              data-autofocus
            />
            <RegionChoice
              place={place}
              onPlace={choose}
              url={url}
              onUrl={setUrl}
              missing={errors.place === true}
              urlFailure={errors.url}
              onHelp={() => {
                onHelp('segmentRegions');
              }}
            />
          </>
        )}
        <PasswordInput
          ref={keyInput}
          label={t('send:form.writeKey')}
          description={
            <>
              {t('send:form.writeKeyDescription')}{' '}
              <TextLink
                onClick={() => {
                  onHelp('segmentWriteKey');
                }}
              >
                {t('send:form.writeKeyHelp')}
              </TextLink>
            </>
          }
          error={errors.writeKey && t(`failures:${errors.writeKey}`)}
          autoComplete="off"
          spellCheck={false}
          maxLength={1000}
          visibilityToggleButtonProps={{ 'aria-label': t('send:form.showKey') }}
          {...(again ? { 'data-autofocus': true } : {})}
        />
        {failure && <FailureAlert failure={failure} />}
        <Group justify="space-between" wrap="nowrap" gap="lg">
          <span className={classes['kept']}>
            {t(keyStore === 'system' ? 'send:form.keptSystem' : 'send:form.keptSession')}
          </span>
          <Group gap="sm" wrap="nowrap">
            <Button variant="default" onClick={onCancel}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={saving}>
              {t(again ? 'send:form.saveKey' : 'send:form.save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

function placeOf({ endpoint }: Source): Place {
  return endpoint.kind === 'segment' ? endpoint.region : 'custom';
}
