namespace MerajutASA.Modules.Children.Importing;

/// <summary>What a file is by its content, whatever it is called.</summary>
internal enum FileKind
{
    Text,
    Workbook,

    /// <summary>Excel's binary format of before 2007.</summary>
    OldWorkbook,

    Other,
}
