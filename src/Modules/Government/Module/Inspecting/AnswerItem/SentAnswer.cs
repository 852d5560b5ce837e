using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Inspecting.AnswerItem;

/// <summary>An answer as it travels.</summary>
[Class(DataClass.Confidential)]
internal sealed record SentAnswer(Guid Item, string? Result, string? Note, int Version, Guid Sending)
{
    public static SentAnswer Of(KeptAnswer kept) => new(kept.Item, Codes.Of(kept.Result), kept.Note, kept.Version, Guid.Empty);
}
