namespace MerajutASA.Modules.Children.Importing;

/// <summary>What a file is by its content, whatever it is called.</summary>
internal enum FileKind
{
    Text,
    Workbook,

    /// <summary>A workbook with programs in it (.xlsm).</summary>
    MacroWorkbook,

    /// <summary>A workbook under a password: an envelope that no one opens without it.</summary>
    EncryptedWorkbook,

    /// <summary>Excel's binary format of before 2007.</summary>
    OldWorkbook,

    /// <summary>A spreadsheet of LibreOffice (.ods).</summary>
    OpenDocument,

    /// <summary>A few kilobytes that would unfold to gigabytes.</summary>
    Bomb,

    Other,
}
