"""Peers of the sweep from Python: sweep-peer.py PEER GRAPH HOURS STEP SUMS, PEER scipy, networkx, igraph or graph-tool.

Each is given the slack as the length of a hand-off; what is left of the delay is the delay less the distance. The sums
are those of sweep-reference.c, and so is the line printed, with one pass instead of two.
"""

import json
import sys
import time

import numpy as np

SOURCES_AT_ONCE = 100


def read_graph(path):
    with open(path) as file:
        teams = int(file.readline().split()[0])
        customers = np.array(file.readline().split(), dtype=np.int64) == 1
        rows = np.loadtxt(file)
    return teams, customers, rows[:, 0].astype(np.int64), rows[:, 1].astype(np.int64), rows[:, 2]


def sum_up(source, late, teams, customers):
    """`late` and `teams` hold those reached alone, the source among them."""
    is_late = late > 0
    other = is_late & (teams != source)
    customer = is_late & customers[teams]
    return [other.sum(), late[other].sum(), customer.sum(), late[customer].sum()]


def with_scipy(graph, hours, sources):
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    teams, customers, giver, receiver, slack = graph
    matrix = csr_matrix((slack, (giver, receiver)), shape=(teams, teams))

    def run():
        for begin in range(0, len(sources), SOURCES_AT_ONCE):
            some = sources[begin : begin + SOURCES_AT_ONCE]
            left = hours - dijkstra(matrix, indices=some, limit=hours)
            for source, row in zip(some, left):
                late_teams = np.flatnonzero(row > 0)
                yield sum_up(source, row[late_teams], late_teams, customers)

    return run


def with_networkx(graph, hours, sources):
    import networkx

    teams, customers, giver, receiver, slack = graph
    network = networkx.DiGraph()
    network.add_nodes_from(range(teams))
    network.add_weighted_edges_from(zip(giver.tolist(), receiver.tolist(), slack.tolist()))

    def run():
        for source in sources:
            lengths = networkx.single_source_dijkstra_path_length(network, source, cutoff=hours)
            late_teams = np.fromiter(lengths.keys(), np.int64, len(lengths))
            late = hours - np.fromiter(lengths.values(), float, len(lengths))
            yield sum_up(source, late, late_teams, customers)

    return run


def with_igraph(graph, hours, sources):
    import igraph

    teams, customers, giver, receiver, slack = graph
    network = igraph.Graph(n=teams, edges=list(zip(giver.tolist(), receiver.tolist())), directed=True)
    network.es["slack"] = slack.tolist()

    def run():
        # It has no way to stop at a distance; many at once, because it reads all the slack anew each time.
        for begin in range(0, len(sources), SOURCES_AT_ONCE):
            some = sources[begin : begin + SOURCES_AT_ONCE]
            for source, row in zip(some, network.distances(source=some, weights="slack", mode="out")):
                left = hours - np.array(row)
                late_teams = np.flatnonzero(left > 0)
                yield sum_up(source, left[late_teams], late_teams, customers)

    return run


def with_graph_tool(graph, hours, sources):
    import graph_tool
    from graph_tool.topology import shortest_distance

    teams, customers, giver, receiver, slack = graph
    network = graph_tool.Graph(directed=True)
    network.add_vertex(teams)
    network.add_edge_list(np.column_stack((giver, receiver)))
    weights = network.new_edge_property("double", vals=slack)
    graph_tool.openmp_set_num_threads(1)

    def run():
        for source in sources:
            distances, reached = shortest_distance(
                network, network.vertex(source), weights=weights, max_dist=hours, return_reached=True
            )
            late_teams = np.asarray(reached, dtype=np.int64)
            yield sum_up(source, hours - distances.a[late_teams], late_teams, customers)

    return run


PEERS = {"scipy": with_scipy, "networkx": with_networkx, "igraph": with_igraph, "graph-tool": with_graph_tool}


def main():
    peer, path, hours, step, sums_path = sys.argv[1:]
    graph = read_graph(path)
    run = PEERS[peer](graph, float(hours), list(range(0, graph[0], int(step))))
    wall, cpu = time.perf_counter(), time.process_time()
    sums = np.array(list(run()), dtype=np.float64)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    sums.tofile(sums_path)
    print(json.dumps({"wall": [wall], "cpu": [cpu]}))


main()
