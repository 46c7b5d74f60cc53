import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ConfirmDialog } from '../../../renderer/components/ConfirmDialog';
import { renderPart } from '../../support/renderWithStore';

function renderDialog(opened = true) {
  const onConfirm = vi.fn();
  const onClose = vi.fn();
  renderPart(
    <ConfirmDialog
      opened={opened}
      title="Remove Shop?"
      confirm="Remove source"
      onConfirm={onConfirm}
      onClose={onClose}
    >
      Its key is forgotten.
    </ConfirmDialog>,
  );
  return { onConfirm, onClose };
}

describe('ConfirmDialog', () => {
  it('says what will happen, under its question', () => {
    renderDialog();
    expect(screen.getByRole('dialog', { name: 'Remove Shop?' }).textContent).toContain(
      'Its key is forgotten.',
    );
  });

  it('does it and closes', () => {
    const { onConfirm, onClose } = renderDialog();
    fireEvent.click(screen.getByRole('button', { name: 'Remove source' }));
    expect(onConfirm).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('does nothing when it is cancelled, by button or by Escape', () => {
    const { onConfirm, onClose } = renderDialog();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(onClose).toHaveBeenCalledTimes(2);
    expect(onConfirm).not.toHaveBeenCalled();
  });

  it('gives the focus to the way out', () => {
    renderDialog();
    expect(screen.getByRole('button', { name: 'Cancel' }).hasAttribute('data-autofocus')).toBe(true);
  });

  it('is not there before it is asked for', () => {
    renderDialog(false);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
