using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files.Scanning;

namespace MerajutASA.Modules.Government.Pictures;

/// <summary>Which pictures of one kind wait to be scanned, what was found, and which files no record of this kind wants. By the portal itself.</summary>
internal interface IKeepPictures
{
    Actor Self { get; }

    /// <summary>The next that waits, after the given one; null when there is none.</summary>
    Task<PictureTicket?> NextAsync(Guid after, CancellationToken cancellation);

    /// <summary>Null for one that the scanner would not take. Nothing happens to one that was released or scanned in the meantime.</summary>
    Task WriteAsync(Guid picture, ScanVerdict? verdict, CancellationToken cancellation);

    /// <summary>Those of the given files that no record of this kind names, or only one that was removed before a time.</summary>
    Task<IReadOnlyList<Guid>> UnwantedAsync(IReadOnlyList<Guid> files, DateTimeOffset before, CancellationToken cancellation);
}
