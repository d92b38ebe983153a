// placeholder
export interface AnalysedText {
	readonly length: number;
}
