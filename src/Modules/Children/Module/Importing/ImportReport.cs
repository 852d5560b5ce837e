namespace MerajutASA.Modules.Children.Importing;

/// <summary>What an import would do: nothing has been written.</summary>
internal sealed record ImportReport(Guid Id, byte[] FileHash, IReadOnlyList<ImportRow> Rows, bool SameFileBefore)
{
    public int Good => Rows.Count(row => row.IsGood && row.Warnings.Count == 0);

    public int Warned => Rows.Count(row => row.IsGood && row.Warnings.Count > 0);

    public int Faulty => Rows.Count(row => !row.IsGood);
}
