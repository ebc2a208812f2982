namespace Phi.Edge.Pipelines.Road.Limits;

/// <summary>The kind of road, as far as signs told.</summary>
internal enum RoadKind
{
    Unknown,
    Town,
    Rural,
    Express,
    Motorway,
    LivingStreet,
}
