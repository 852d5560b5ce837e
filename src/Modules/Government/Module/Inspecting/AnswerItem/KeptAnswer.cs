using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Inspecting.AnswerItem;

/// <summary>An answer as it is kept now.</summary>
/// <param name="IsTheirs">Whether it is somebody else's, written since the sender looked: nothing was overwritten.</param>
[Class(DataClass.Confidential)]
internal sealed record KeptAnswer(Guid Item, ItemResult Result, string? Note, int Version, bool IsTheirs);
