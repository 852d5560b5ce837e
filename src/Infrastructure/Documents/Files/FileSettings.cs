namespace MerajutASA.Infrastructure.Documents.Files;

/// <summary>How files are handled (<c>Merajut:Files</c>).</summary>
public sealed class FileSettings
{
    public const string Section = "Merajut:Files";

    /// <summary>clamd's address: <c>tcp://host:port</c> or <c>unix:/path/to/socket</c>. Empty: no file is ever scanned.</summary>
    public string Clamd { get; set; } = "";

    /// <summary>How long an upload may lie unfinished before what came of it is removed.</summary>
    public TimeSpan UploadLife { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long a link to a file can be followed.</summary>
    public TimeSpan LinkLife { get; set; } = TimeSpan.FromMinutes(10);
}
