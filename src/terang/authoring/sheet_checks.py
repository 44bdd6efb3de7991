"""A column of a sheet → what its cells are checked for while somebody types, and the sentence that is then shown."""

from dataclasses import dataclass

from ..records.fields import Choice, Date, Location, Simple, Text
from ..records.patterns import SENTENCES
from .sheet_columns import YES, SheetColumn, option_text


@dataclass(frozen=True, slots=True)
class CellCheck:
    """`choices` are the only texts allowed; else `formula`, in which `#` is the cell, must be true."""

    sentence: str
    choices: tuple[str, ...] = ()
    formula: str = ""


# A program refuses a file of which a formula is longer.
FORMULA_LIMIT = 255
_DIGITS = 'ISNUMBER(VALUE(SUBSTITUTE(#,"-","")))'
_IS_DAY = 'AND(LEN(#)=10,MID(#,5,1)="-",MID(#,8,1)="-")'
_DAY = f"AND({_IS_DAY},{_DIGITS})"
_PARTIAL_DAY = f'AND({_DIGITS},OR(LEN(#)=4,AND(LEN(#)=7,MID(#,5,1)="-"),{_IS_DAY}))'
_SOME = {
    Simple.WHOLE: "ISNUMBER(VALUE(#))",
    Simple.RUPIAH: 'ISNUMBER(VALUE(SUBSTITUTE(SUBSTITUTE(UPPER(#),"RP",""),".","")))',
    Simple.YEAR: "AND(LEN(#)=4,ISNUMBER(VALUE(#)))",
    Simple.ADDRESS: 'OR(LEFT(#,8)="https://",LEFT(#,7)="http://")',
    Simple.OLD_PATH: 'LEFT(#,1)="/"',
    Simple.EMAIL: 'ISNUMBER(FIND("@",#))',
    Simple.MEDIA_TYPE: 'ISNUMBER(FIND("/",#))',
    Simple.LANGUAGE: "OR(LEN(#)=2,LEN(#)=3)",
    Simple.RECORD: 'ISNUMBER(FIND("/",#))',
    Simple.MOMENT: 'AND(LEN(#)>=16,MID(#,5,1)="-",MID(#,8,1)="-")',
    Simple.DAY_OR_MOMENT: 'AND(LEN(#)>=10,MID(#,5,1)="-",MID(#,8,1)="-")',
    Simple.PERIOD: "AND(LEN(#)>=4,ISNUMBER(VALUE(LEFT(#,4))))",
}


def check_of(column: SheetColumn, units: tuple[str, ...], duties: tuple[str, ...]) -> CellCheck | None:
    """`units` and `duties` are the texts to choose from."""
    if column.is_tick:
        return CellCheck(f"Pilih {YES}, atau kosongkan.", (YES,))
    match column.type:
        case Choice(options=options):
            return CellCheck("Pilih salah satu dari daftar.", tuple(option_text(one) for one in options))
        case Simple.FLAG:
            return CellCheck("Pilih ya atau tidak.", (YES, "tidak"))
        case Simple.UNIT if units:
            return CellCheck("Pilih unit dari daftar; unit baru didaftarkan di badan.yml.", units)
        case Simple.DUTY:
            return CellCheck("Pilih butir dari daftar.", duties)
        case Text(limit=limit):
            return CellCheck(f"Paling banyak {limit} huruf.", formula=f"LEN(#)<={limit}")
        case Date(partial=True):
            return CellCheck("Tulis 2024, 2024-03, atau 2024-03-31.", formula=_PARTIAL_DAY)
        case Date():
            return CellCheck("Tulis tanggal lengkap, misalnya 2024-03-31.", formula=_DAY)
        case Location(web=True):
            return CellCheck("Nama berkas di folder disclosures/berkas, atau alamat https://.", formula="LEN(#)<=300")
        case Simple() as simple if simple in _SOME:
            return CellCheck(SENTENCES[simple], formula=_SOME[simple])
    return None
