using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Forms;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Documents and their files in words.</summary>
internal sealed class DocumentWords(IStringLocalizer<Texts> texts, CaseWords words)
{
    private const double Kilobyte = 1024;

    public string Of(DocumentKind kind) => texts[$"Kind.{kind}"];

    public IReadOnlyList<Choice<DocumentKind?>> Kinds => [.. Enum.GetValues<DocumentKind>().Select(kind => new Choice<DocumentKind?>(kind, Of(kind)))];

    public string Title(DocumentView document) => document.Title ?? texts["TitleErased"];

    /// <summary>What a file is and how large: "PDF, 1,2 MB".</summary>
    public string Content(FileView file) => texts["Content", texts[$"Type.{file.Type}"], Size(file.Length)];

    public string Scan(FileView file, bool isScannerThere) =>
        texts[file.Scan == FileScan.Waiting ? (isScannerThere ? "Scan.Waiting" : "Scan.Never") : $"Scan.{file.Scan}"];

    public static NoticeKind Tone(FileView file) => file.Scan switch
    {
        FileScan.Clean => NoticeKind.Success,
        FileScan.Infected => NoticeKind.Danger,
        _ => NoticeKind.Warning,
    };

    /// <summary>Why an upload came to nothing.</summary>
    public string Refusal(string code, IReadOnlyList<object> arguments) => code == "TooLarge" && arguments.Count == 0
        ? texts["Refusal.TooLarge", FileForm.MostOfAll / 1024 / 1024]
        : code == "TooManyPixels" && arguments.Count == 0 ? texts["Refusal.TooManyPixels", 50] : texts[$"Refusal.{code}", [.. arguments]];

    /// <summary>What is wrong with a field.</summary>
    public string Fault(FieldError error) => texts[$"Refusal.{error.Code}"] is { ResourceNotFound: false }
        ? Refusal(error.Code, [.. error.Arguments])
        : words.Texts[error.Code, [.. error.Arguments]];

    private static string Size(long bytes) => bytes switch
    {
        < 100 * 1024 => FormattableString.CurrentCulture($"{Math.Max(1, bytes / Kilobyte):0} KB"),
        _ => FormattableString.CurrentCulture($"{bytes / Kilobyte / Kilobyte:0.0} MB"),
    };
}
