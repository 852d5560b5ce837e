namespace MerajutASA.Anonymisation.Measures;

/// <summary>
/// How likely records are to be recognised by somebody who knows a person's values in every column that could be known from elsewhere, and who
/// knows that the person is among them (the prosecutor of El Emam, Guide to the de-identification of personal health information, 2013).
/// </summary>
/// <param name="Records">Those that are not withheld.</param>
/// <param name="Classes">How many different combinations of values they have.</param>
/// <param name="Smallest">Records in the smallest class; 0 where there is none.</param>
/// <param name="Unique">Records that are alone in their class.</param>
public sealed record Risks(int Records, int Classes, int Smallest, int Unique)
{
    /// <summary>The chance for whoever is in the smallest class. A journalist, who does not know whether the person is among the records, has at most this.</summary>
    public double Highest => Smallest == 0 ? 0 : 1.0 / Smallest;

    /// <summary>The part of all records that a marketer, who matches every record, can expect to get right.</summary>
    public double Average => Records == 0 ? 0 : (double)Classes / Records;

    public double SampleUniqueness => Records == 0 ? 0 : (double)Unique / Records;

    /// <param name="sizes">Of each class, in records.</param>
    internal static Risks Of(IReadOnlyCollection<int> sizes) => sizes.Count == 0
        ? new Risks(0, 0, 0, 0)
        : new Risks(sizes.Sum(), sizes.Count, sizes.Min(), sizes.Count(size => size == 1));
}
