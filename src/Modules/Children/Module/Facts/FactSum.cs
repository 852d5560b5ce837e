namespace MerajutASA.Modules.Children.Facts;

/// <summary>The checksum of a fact in the source, and whether it was made without a pseudonym, the child's key being destroyed.</summary>
internal sealed record FactSum(Guid Id, UInt128 Sum, bool Erased);
