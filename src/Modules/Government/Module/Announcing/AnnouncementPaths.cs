namespace MerajutASA.Modules.Government.Announcing;

/// <summary>Addresses of the pages about announcements.</summary>
internal static class AnnouncementPaths
{
    public const string List = "/announcements";
    public const string New = "/announcements/new";

    public static string Of(Guid id, int? version = null, int? against = null) =>
        $"{List}/{id}" + (version is null ? "" : $"?version={version}") + (against is null ? "" : $"&against={against}");

    public static string Edit(Guid id) => $"{List}/{id}/edit";

    public static string Withdraw(Guid id) => $"{List}/{id}/withdraw";

    public static string Readers(Guid id) => $"{List}/{id}/readers";
}
