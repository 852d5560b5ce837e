using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;
using MerajutASA.Infrastructure.Documents.Files;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>Who may open which file, beyond seeing its case; and where files of a case lie.</summary>
internal static class FileRules
{
    public const string Module = "children";

    /// <summary>What is scanned or released opens for whoever opens the case; what is not, for the uploader and the head; what is infected, for nobody.</summary>
    public static bool MayOpen(Actor actor, DocumentFile file) => file.State == FileState.Stored && file.Scan switch
    {
        FileScan.Clean or FileScan.Released => true,
        FileScan.Waiting or FileScan.NoVerdict => file.UploadedBy == actor.AccountId || IsHead(actor, file),
        _ => false,
    };

    public static bool MayRelease(Actor actor, DocumentFile file) =>
        file.State == FileState.Stored && file.Scan is FileScan.Waiting or FileScan.NoVerdict && IsHead(actor, file);

    public static FilePlace PlaceOf(DocumentFile file) =>
        new(Module, new DocumentScope(file.InstitutionId, file.RegionCode), file.ChildId, DataClass.Restricted);

    private static bool IsHead(Actor actor, DocumentFile file) => actor.Role == Role.LksaHead && actor.Institution == file.InstitutionId;
}
