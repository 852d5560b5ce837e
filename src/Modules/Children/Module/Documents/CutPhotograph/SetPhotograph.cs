namespace MerajutASA.Modules.Children.Documents;

/// <summary>The child's picture is this square of that file.</summary>
internal sealed record SetPhotograph(Guid ChildId, Guid FileId, byte[] Thumbnail);
