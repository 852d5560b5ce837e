namespace MerajutASA.Modules.Government.Institutions;

/// <summary>The grade of an institution (Permensos 5/2024). Names are stored; never rename one.</summary>
internal enum Accreditation
{
    A,
    B,
    C,
    None,
}
