namespace MerajutASA.Anonymisation.Tables;

/// <summary>A column as a dictionary of its values and the number of one for each record.</summary>
/// <param name="name">Its heading.</param>
/// <param name="values">Each value once.</param>
/// <param name="codes">For each record, which of the values.</param>
/// <param name="firstLines">For each value, the first line of the file that holds it; empty where there is no file.</param>
public sealed class Column(string name, IReadOnlyList<string> values, int[] codes, IReadOnlyList<int> firstLines)
{
    public string Name => name;

    public IReadOnlyList<string> Values => values;

    public IReadOnlyList<int> FirstLines => firstLines;

    /// <summary>The value of a record, from 0.</summary>
    public string this[int record] => values[codes[record]];

    internal int[] Codes => codes;
}
