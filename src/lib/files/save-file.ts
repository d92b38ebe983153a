// Hands a file to the browser's own download, which asks or puts it where downloads go.

export function saveFile(file: Blob, name: string): void {
	const url = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	// some browsers read the address only after the click has been handled
	setTimeout(() => {
		URL.revokeObjectURL(url);
	}, 60_000);
}
