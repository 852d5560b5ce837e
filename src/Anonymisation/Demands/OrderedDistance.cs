using System.Globalization;
using MerajutASA.Anonymisation.Records;

namespace MerajutASA.Anonymisation.Demands;

/// <summary>Numbers in their order, the first and the last 1 apart and those between in equal steps (Li 2007, 5.1).</summary>
internal sealed class OrderedDistance : IDistance
{
    private readonly int[] _order;
    private readonly double[] _whole;

    /// <exception cref="AnonymisationException">A sensitive value is no number.</exception>
    public OrderedDistance(SensitiveColumn sensitive, string file)
    {
        var column = sensitive.Column;
        var numbers = column.Values.Select((value, code) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new AnonymisationException("The distance between ordered values needs numbers, with a point before decimals.") { File = file, Line = column.FirstLines[code], Column = column.Name, Value = value }).ToArray();
        _order = [.. Enumerable.Range(0, numbers.Length).OrderBy(code => numbers[code])];
        _whole = [.. sensitive.Totals.Select(total => (double)total / sensitive.Codes.Length)];
    }

    public double From(Histogram records)
    {
        var (carried, moved) = (0.0, 0.0);
        foreach (var value in _order)
        {
            carried += ((double)records[value] / records.Records) - _whole[value];
            moved += Math.Abs(carried);
        }

        return _order.Length == 1 ? 0 : moved / (_order.Length - 1);
    }
}
