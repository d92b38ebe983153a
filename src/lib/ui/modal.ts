// A dialog element that is open as long as it is in the page.

/** Attachment: opens the dialog, puts the focus on what is marked `data-first-focus`, and closes it when it goes. */
export function openModal(dialog: HTMLDialogElement): () => void {
	dialog.showModal();
	// the browser would focus the first button, which closes it
	dialog.querySelector<HTMLElement>('[data-first-focus]')?.focus();
	return () => {
		dialog.close();
	};
}
