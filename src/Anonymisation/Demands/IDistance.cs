namespace MerajutASA.Anonymisation.Demands;

/// <summary>How much of the sensitive values would have to be moved, and how far, to make those of a class those of all records: from 0 to 1.</summary>
internal interface IDistance
{
    double From(Histogram records);
}
