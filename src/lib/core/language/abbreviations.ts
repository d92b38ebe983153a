// Indonesian abbreviations that end in a full stop, by what has to follow for the stop to be theirs and not the sentence's.

/** Before a name: *dr. Soetomo*, *PT. Pelni*, *Jl. Merdeka*. In lower case. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set(
	(
		'dr drs dra drg drh prof ir hj kh rm ra rr sdr sdri tn ny nn yth bpk jend letjen mayjen brigjen kol letkol may kapt lettu ' +
		'letda serma serka sersan pdt rev st mr mrs ms pt cv ud jl jln gg kab kec kel prov kep ds dsn dkk ust sri mgr adm gen capt'
	).split(' ')
);

/** Before a figure: *No. 5*, *hlm. 12*, *Rp. 10.000*. */
export const BEFORE_NUMBERS: ReadonlySet<string> = new Set(
	'no nomor hal hlm tgl th thn vol jil bab ps psl pasal ay rp km ed art fig telp tlp ext'.split(' ')
);

/** Their stop is always their own; a sentence may end with them. */
export const CLOSING_ABBREVIATIONS: ReadonlySet<string> = new Set(
	'dll dsb dst dkk tsb tbk inc ltd corp jr sr etc'.split(' ')
);

/** Ends of names of sites: *Bisnis.com* is one word. */
export const DOMAIN_ENDS: ReadonlySet<string> = new Set(
	'com net org id co go ac or sch web info tv gov edu io my sg au uk jp us news live blog app dev html htm php pdf doc jpg png'.split(
		' '
	)
);
