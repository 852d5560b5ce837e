namespace MerajutASA.Modules.Government.Announcing;

/// <summary>Addresses of the pages about announcements.</summary>
internal static class AnnouncementPaths
{
    public const string List = "/announcements";
    public const string New = "/announcements/new";
    public const string Export = "/announcements/export";
    public const string ExportFile = "/announcements/export/file";

    /// <summary>The parameter that says which readers are asked for.</summary>
    public const string Has = "read";

    /// <summary>Those that have read, or have not; null for all.</summary>
    public static bool? HasRead(string? asked) => asked switch { "yes" => true, "no" => false, _ => null };

    public static string Of(Guid id, int? version = null, int? against = null) =>
        $"{List}/{id}" + (version is null ? "" : $"?version={version}") + (against is null ? "" : $"&against={against}");

    public static string Edit(Guid id) => $"{List}/{id}/edit";

    public static string Withdraw(Guid id) => $"{List}/{id}/withdraw";

    /// <param name="id">Whose readers.</param>
    /// <param name="hasRead">Only those that have, or have not.</param>
    public static string ExportReaders(Guid id, bool? hasRead) => $"{Export}?of={id}" + (hasRead is { } has ? $"&{Has}={(has ? "yes" : "no")}" : "");

    public static string Readers(Guid id) => $"{List}/{id}/readers";
}
